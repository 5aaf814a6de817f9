import Spreadsheet

/// Looks through the templates of all forms before anything is filled into them (模板核对).
package struct TemplateCheck {
  /// A template that was looked at.
  package struct Checked: Sendable {
    /// The form.
    package let kind: FormKind
    /// Whether it is the office's own.
    package let isOwn: Bool
    /// What was found.
    package let diagnostics: [Diagnostic]
  }

  /// The templates, in the order of the forms.
  package let templates: [Checked]
  /// The files in 模板 that are no form's.
  package let strangers: [Diagnostic]

  /// Looks at the built-in templates, and at a work folder's own that take their places.
  package init(workFolder: String? = nil) {
    let source = FormTemplates(workFolder: workFolder)
    templates = FormKind.allCases.map { kind in
      let own = source.own(kind)
      let file = (own == nil ? "自带模板/" : FormTemplates.folderName + "/") + kind.fileName
      let diagnostics = Self.diagnostics(of: own ?? kind.builtInTemplate, kind, in: file)
      return Checked(kind: kind, isOwn: own != nil, diagnostics: diagnostics)
    }
    strangers = source.strangers().map {
      Diagnostic(
        TemplateProblem.noSuchForm, at: CellLocation(file: "\(FormTemplates.folderName)/\($0)"))
    }
  }

  /// All that was found.
  package var diagnostics: [Diagnostic] { templates.flatMap(\.diagnostics) + strangers }

  /// What is wrong with the bytes of a template; `file` is its name for people.
  static func diagnostics(of bytes: [UInt8], _ kind: FormKind, in file: String) -> [Diagnostic] {
    do {
      let survey = try FormFailure.naming(kind) { try TemplateSurvey(bytes) }
      let faults = survey.faults.map { fault -> Diagnostic in
        let failure = FormFailure(kind: kind, cause: fault)
        return Diagnostic(failure, at: failure.diagnostic.location?.moved(to: file))
      }
      return faults
        + findings(of: survey, FormNames(kind)).map { problem, cell, sheet in
          Diagnostic(
            problem,
            at: CellLocation(
              file: file, sheet: sheet, row: cell?.address.row, column: cell?.address.column))
        }
    } catch let failure as FormFailure {
      return [Diagnostic(failure, at: CellLocation(file: file))]
    } catch {
      preconditionFailure("a survey fails for a template alone")
    }
  }

  private typealias Finding = (problem: TemplateProblem, cell: TemplateCell?, sheet: String)

  private static func findings(of survey: TemplateSurvey, _ names: FormNames) -> [Finding] {
    let unknown = survey.uses.filter { !names.contains($0) }.map { use in
      (TemplateProblem.unknownName(use.words, nearest: names.nearest(to: use.words)), use.cell)
    }
    let covered = survey.uses.filter(\.isCovered).map {
      (TemplateProblem.covered($0.words), $0.cell)
    }
    let low = survey.lowRows.map {
      (TemplateProblem.rowTooLow(height: $0.height, needed: $0.needed), $0.cell)
    }
    let fonts = survey.fonts.filter { !UsualFonts.contains($0.name) }.map {
      (TemplateProblem.unusualFont($0.name), $0.cell)
    }
    let atCells = (unknown + covered + low + fonts).map { problem, cell -> Finding in
      (problem, cell, cell.sheet)
    }
    return atCells + survey.pages.flatMap { findings(of: $0, survey.uses) }
  }

  private static func findings(
    of page: TemplateSurvey.Page, _ uses: [TemplateSurvey.Use]
  ) -> [Finding] {
    let outside = uses.filter { use in
      use.cell.sheet == page.sheet && !page.printAreas.contains { $0.contains(use.cell.address) }
    }
    var findings: [Finding] = []
    if page.printAreas.isEmpty {
      findings.append((.printAreaMissing, nil, page.sheet))
    } else if let first = outside.first {
      findings.append((.outsidePrintArea(count: outside.count), first.cell, page.sheet))
    }
    if !page.hasPaperSize { findings.append((.paperMissing, nil, page.sheet)) }
    return findings
  }
}

extension CellLocation {
  /// The same place in another file.
  fileprivate func moved(to file: String) -> CellLocation {
    CellLocation(file: file, sheet: sheet, row: row, column: column)
  }
}
