// The system libxml2. ICU is switched off before any other header: Debian's headers pull it in,
// and its declarations clash with Foundation's.
#pragma once
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

// Takes what libxml2 would print, such as that a conversion failed: Swift has no variadic
// functions to hand it.
static inline void choucha_discard(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

// Stops libxml2 from printing on the calling thread.
static inline void choucha_silence(void) {
  xmlSetGenericErrorFunc(NULL, choucha_discard);
}
