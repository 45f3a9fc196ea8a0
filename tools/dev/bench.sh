# SPDX-License-Identifier: GPL-3.0-or-later
# ./dev bench [--json FILE] [name …]: the server against its peers. What only it needs is installed only by it.

BENCH_DEBIAN_PACKAGES=(wrk)
BENCH_DIRECTORY=tests/bench

install_bench_packages() {
    install_packages "${BENCH_DEBIAN_PACKAGES[@]}"
    stamp_is_fresh bench "$BENCH_DIRECTORY"/package{,-lock}.json && [ -d "$BENCH_DIRECTORY/node_modules" ] && return
    say "installing the peers"
    npm ci --prefix "$BENCH_DIRECTORY" --no-audit --no-fund --loglevel=error >build/npm-bench.log 2>&1 &
    wait_with_progress $! build/npm-bench.log || { tail -20 build/npm-bench.log; return 1; }
    write_stamp bench "$BENCH_DIRECTORY"/package{,-lock}.json
}

bench() {
    source tools/dev/setup.sh
    setup
    install_bench_packages
    # The desktop client takes longer to compile than all else: only where it is measured.
    local targets=(freehold_bench)
    [[ "$*" =~ ^(--json [^ ]+)?$ || " $* " == *" desktop "* ]] && targets+=(freehold_desktop_bench)
    build release "${targets[@]}"
    say "starting PostgreSQL"
    trap 'tests/support/postgres.sh stop >/dev/null 2>&1' EXIT
    tests/support/postgres.sh stop
    # On the cores that the servers do not use; tests/bench/lib/cores.ts shares them out.
    local cores
    cores=$([ "$JOBS" -gt 1 ] && echo "$((JOBS / 2))-$((JOBS - 1))" || echo 0)
    FREEHOLD_TEST_POSTGRES_URL=$(taskset --cpu-list "$cores" tests/support/postgres.sh start as-installed) \
        "$NODE" tests/bench/main.ts "$@"
}
