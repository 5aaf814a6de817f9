extension OutputFolder {
  /// Writes records of duties, a sheet each; `name` tells the file from those of other choices.
  /// - Throws: `FormFailure` for a template, `DiskFailure`, and `LedgerProblem` while another
  ///   command writes here.
  package func write(_ records: [DutyRecord], named name: String) throws -> FormReport {
    try replacing { fresh in
      var output = FormOutput(folder: fresh, templates: templates, encoding: encoding)
      let forms = DutyForm.contents(of: records)
      try output.write(forms, as: .duty, named: name)
      try output.write(name) { writer in
        for form in forms { try form.write(title: name, to: &writer) }
      }
      return output.report
    }
  }
}
