/// A command that isn't carried out (拒绝): nothing was written, and the message says what to do.
package protocol Refusal: Problem, Error {}
