# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev test: every suite, each with its own log in build/logs, then one line that sums them up.
# Suites: contracts (with deployments), coverage (of the contracts), unit (C++ and style, under sanitizers), sandbox, demo, api and e2e (on SQLite and on PostgreSQL).

PASSED=0
FAILED=0
SKIPPED=0
mkdir -p build/logs

# suite <name> <command …>: runs it, keeps its output, adds its counts. A suite that ends badly without naming a failed
# test counts as one failure, so that a crash can never look like success.
suite() {
    local name=$1 log=build/logs/$1.log started=$SECONDS status=0 passed failed skipped results
    shift
    "$@" >"$log" 2>&1 || status=$?
    results=$("$NODE" tools/dev/count_results.ts "$log")
    read -r passed failed skipped <<<"$results"
    [ "$status" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
    [ "$status" -eq 0 ] && [ "$passed" -eq 0 ] && failed=$((failed + 1))
    PASSED=$((PASSED + passed))
    FAILED=$((FAILED + failed))
    SKIPPED=$((SKIPPED + skipped))
    say "$name: $passed passed, $failed failed, $skipped skipped ($((SECONDS - started)) s)"
    [ "$skipped" -eq 0 ] || tail -n +2 <<<"$results" | sed 's/^/          skipped: /'
    if [ "$failed" -ne 0 ]; then
        echo "---- the end of $log"
        tail -n 150 "$log"
        echo "----"
    fi
}

wanted() { [ ${#SUITES[@]} -eq 0 ] || [[ " ${SUITES[*]} " == *" $1 "* ]]; }

run_tests() {
    SUITES=("$@")
    source tools/dev/setup.sh
    setup
    build asan
    export FREEHOLDD=$ROOT/build/asan/server/app/freeholdd
    export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1
    export LSAN_OPTIONS=suppressions=$ROOT/cmake/lsan.supp
    export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1

    say "starting PostgreSQL"
    trap 'tests/support/postgres.sh stop >/dev/null 2>&1' EXIT
    local postgres_url
    postgres_url=$(tests/support/postgres.sh start)

    wanted contracts && suite contracts npm test --silent -w contracts
    wanted contracts && suite deployment npm run --silent test:deployment -w contracts
    wanted coverage && suite coverage npm run --silent coverage -w contracts
    wanted unit && FREEHOLD_TEST_POSTGRES_URL=$postgres_url suite unit ctest --preset asan --parallel "$JOBS"
    wanted sandbox && suite sandbox npm run --silent test:sandbox -w tests
    wanted demo && suite demo "$NODE" tests/demo/main.ts --exit
    wanted api && suite api-sqlite npm run --silent test:api -w tests
    wanted api && FREEHOLD_TEST_POSTGRES_URL=$postgres_url suite api-postgresql npm run --silent test:api -w tests
    wanted e2e && suite e2e-sqlite npm run --silent test:e2e -w tests
    wanted e2e && FREEHOLD_TEST_POSTGRES_URL=$postgres_url suite e2e-postgresql npm run --silent test:e2e -w tests

    echo
    echo "$PASSED passed, $FAILED failed, $SKIPPED skipped"
    [ "$FAILED" -eq 0 ]
}
