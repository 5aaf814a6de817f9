internal import Spreadsheet

extension ReadError {
  /// The stable code of a file that can't be read.
  var code: String {
    switch self {
    case .unreadable: "I101"
    case .empty: "I702"
    case .truncatedZIP: "I703"
    case .damagedZIP, .duplicatePart, .missingPart, .malformedXML, .malformedCell: "I704"
    case .encrypted, .encryptedPart: "I705"
    case .unsupportedFormat(let format): format.code
    case .undecodable: "I719"
    case .limitExceeded: "I720"
    case .unclosedQuote: "I721"
    case .unsupportedCompression, .doctype: "I722"
    case .noSuchSheet: "I723"
    case .unfinishedText: "I730"
    case .changedMeanwhile: "I731"
    }
  }
}

extension FileFormat {
  fileprivate var code: String {
    switch self {
    case .legacyXLS: "I706"
    case .legacyDocument, .compound: "I707"
    case .protected, .scrambled: "I708"
    case .pdf: "I709"
    case .image: "I710"
    case .archive, .zip, .otherZIP: "I711"
    case .openDocument: "I712"
    case .xlsb: "I713"
    case .document: "I714"
    case .xml: "I715"
    case .html: "I716"
    case .page, .spreadsheetML2003: "I717"
    case .binary, .text: "I718"
    }
  }
}
