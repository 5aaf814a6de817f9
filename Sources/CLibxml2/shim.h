// The system libxml2. ICU is switched off before any other header: Debian's headers pull it in,
// and its declarations clash with Foundation's.
#pragma once
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
