# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev test: every suite, each with its own log in build/logs, then one line that sums them up.
# Suites: contracts (with deployments), coverage (of the contracts), unit (C++ and style, under sanitizers), sandbox, demo, api and e2e (on SQLite
# and on PostgreSQL), web-units and web (the web client: its logic, and its production build in a browser).

PASSED=0
FAILED=0
SKIPPED=0
mkdir -p build/logs

# suite <name> <command …>: runs it, keeps its output, adds its counts.
suite() {
    run_suite "$@"
    count_suite "$1"
}

# run_suite <name> <command …>: its output goes to a log, its status and how long it took to a file beside that.
run_suite() {
    local name=$1 log=build/logs/$1.log started=$SECONDS status=0
    shift
    "$@" >"$log" 2>&1 || status=$?
    echo "$status $((SECONDS - started))" >"${log%.log}.status"
    say "$(basename "$log" .log) ended after $((SECONDS - started)) s"
}

# count_suite <name>: adds what run_suite kept. A suite that ends badly without naming a failed test counts as one failure, so
# that a crash can never look like success.
count_suite() {
    local name=$1 log=build/logs/$1.log status seconds passed failed skipped results
    read -r status seconds <"${log%.log}.status"
    results=$("$NODE" tools/dev/count_results.ts "$log")
    read -r passed failed skipped <<<"$results"
    [ "$status" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
    [ "$status" -eq 0 ] && [ "$passed" -eq 0 ] && failed=$((failed + 1))
    PASSED=$((PASSED + passed))
    FAILED=$((FAILED + failed))
    SKIPPED=$((SKIPPED + skipped))
    say "$name: $passed passed, $failed failed, $skipped skipped ($seconds s)"
    [ "$skipped" -eq 0 ] || tail -n +2 <<<"$results" | sed 's/^/          skipped: /'
    if [ "$failed" -ne 0 ]; then
        echo "---- what failed in $log"
        grep -a -A 6 -e 'FAIL! ' -e 'QFATAL' -e 'ERROR: AddressSanitizer' -e 'runtime error:' "$log" | head -n 120 || :
        echo "---- the end of $log"
        tail -n 150 "$log"
        echo "----"
    fi
}

# Those that need no freeholdd: they run beside the compiler, which waits for the disk now and then.
contract_suites() {
    wanted contracts && run_suite contracts npm test --silent -w contracts
    wanted contracts && run_suite deployment npm run --silent test:deployment -w contracts
    wanted coverage && run_suite coverage npm run --silent coverage -w contracts
    return 0
}

# The web client is built once, beside the compiler; its tests in a browser come when freeholdd is there.
web_build() {
    wanted web || wanted web-units || return 0
    run_suite web-units npm test --silent -w client/web
    build_web
}
web_suites() {
    wanted web || return 0
    run_suite web npm run --silent test:web -w tests
}

# Two rows of suites side by side: those of the API mostly compute, the end-to-end ones mostly wait.
api_suites() {
    wanted sandbox && run_suite sandbox npm run --silent test:sandbox -w tests
    wanted demo && run_suite demo "$NODE" tests/demo/main.ts --exit
    wanted api && run_suite api-sqlite npm run --silent test:api -w tests
    wanted api && FREEHOLD_TEST_POSTGRES_URL=$1 run_suite api-postgresql npm run --silent test:api -w tests
    return 0
}
e2e_suites() {
    wanted e2e && run_suite e2e-sqlite npm run --silent test:e2e -w tests
    wanted e2e && FREEHOLD_TEST_POSTGRES_URL=$1 run_suite e2e-postgresql npm run --silent test:e2e -w tests -- --second-database
    return 0
}

wanted() { [ ${#SUITES[@]} -eq 0 ] || [[ " ${SUITES[*]} " == *" $1 "* ]]; }

run_tests() {
    SUITES=("$@")
    rm -f build/logs/*.status # what an earlier run left must not count for one that broke off
    source tools/dev/setup.sh
    setup
    contract_suites &
    local contracts=$!
    web_build &
    local web=$!
    trap 'kill $(jobs -p) 2>/dev/null || :; tests/support/postgres.sh stop >/dev/null 2>&1 || :' EXIT
    build asan
    export FREEHOLDD=$ROOT/build/asan/server/app/freeholdd
    # Freed memory is kept from use for a while, in 16 MB instead of 256: each fresh page costs more than what is done with it.
    export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1:quarantine_size_mb=16
    export LSAN_OPTIONS=suppressions=$ROOT/cmake/lsan.supp
    export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1

    say "starting PostgreSQL"
    local postgres_url
    postgres_url=$(tests/support/postgres.sh start)

    wait "$contracts"
    wanted contracts && count_suite contracts
    wanted contracts && count_suite deployment
    wanted coverage && count_suite coverage
    # Most of them wait for a node, a server or a timer half of their time; their files go to memory where that is.
    local files=${TMPDIR:-/tmp}
    [ -w /dev/shm ] && [ "$(df -Pk /dev/shm | awk 'NR == 2 { print $4 }')" -gt 4000000 ] && files=/dev/shm
    wanted unit && TMPDIR=$files FREEHOLD_TEST_POSTGRES_URL=$postgres_url suite unit ctest --preset asan --parallel $((2 * JOBS))
    api_suites "$postgres_url" &
    local api=$!
    wait "$web"
    web_suites
    e2e_suites "$postgres_url"
    wait "$api"
    local name
    for name in sandbox demo api-sqlite api-postgresql; do wanted "${name%-*}" && count_suite "$name"; done
    for name in e2e-sqlite e2e-postgresql; do wanted e2e && count_suite "$name"; done
    for name in web-units web; do wanted web && count_suite "$name"; done

    echo
    echo "$PASSED passed, $FAILED failed, $SKIPPED skipped"
    [ "$FAILED" -eq 0 ]
}
