# SPDX-License-Identifier: GPL-3.0-or-later
# Writes english_words.cpp from the word list that Debian's python3-mnemonic installs; the list itself is not part of this repository.
set(FREEHOLD_WORD_LIST "/usr/lib/python3/dist-packages/mnemonic/wordlist/english.txt" CACHE FILEPATH "BIP-39's English word list")

if(NOT EXISTS "${FREEHOLD_WORD_LIST}")
    message(FATAL_ERROR "${FREEHOLD_WORD_LIST} is missing: install python3-mnemonic, or set FREEHOLD_WORD_LIST")
endif()
# One changed word would make phrases that no other wallet can read.
file(SHA256 "${FREEHOLD_WORD_LIST}" word_list_hash)
if(NOT word_list_hash STREQUAL "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda")
    message(FATAL_ERROR "${FREEHOLD_WORD_LIST} is not BIP-39's English list")
endif()
file(STRINGS "${FREEHOLD_WORD_LIST}" words)
list(TRANSFORM words REPLACE "(.+)" "    QLatin1String(\"\\1\")")
string(REPLACE ";" ",\n" FREEHOLD_ENGLISH_WORDS "${words}")
configure_file(english_words.cpp.in "${CMAKE_CURRENT_BINARY_DIR}/english_words.cpp" @ONLY)
