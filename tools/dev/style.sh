# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev fmt and ./dev lint.

cpp_sources() { git ls-files --cached --others --exclude-standard '*.cpp' '*.h'; }

format_sources() {
    source tools/dev/setup.sh
    setup
    cpp_sources | xargs -r -P "$JOBS" -n 20 clang-format-19 -i
    npx prettier --log-level warn --write .
}

lint_sources() {
    source tools/dev/setup.sh
    setup
    build dev
    say "clang-tidy"
    git ls-files 'shared/*.cpp' 'server/*.cpp' | xargs -r -P "$JOBS" -n 1 clang-tidy-19 -p build/dev --quiet
    say "solhint"
    npm run --silent lint -w contracts
    say "types of the TypeScript sources"
    npm run --silent check -w tests
}
