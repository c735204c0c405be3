#pragma once
#include <libxml/xmlversion.h>
// Debian builds libxml2 with ICU, and <libxml/encoding.h> then includes ICU's own headers, which clash
// with the ICU inside Swift's Foundation. Only the tail of xmlCharEncodingHandler changes; we never touch it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>

// The version that runs, which may be newer than the one that was compiled against: 20914 for 2.9.14.
static inline int libxml2_version(void) { return atoi(xmlParserVersion); }
