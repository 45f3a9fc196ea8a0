// SPDX-License-Identifier: GPL-3.0-or-later
// bench_listeners <port> <clients> <burst> <seconds>: that many WebSocket clients of one topic; asks the server for bursts
// of messages, each once everybody has all of the one before. Prints messages delivered per second. Small enough never to
// be what is measured: it only counts the frames' lengths.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void die(const char *what)
{
    std::perror(what);
    std::exit(1);
}

int connectTo(int port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (descriptor < 0 || ::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        die("connect");
    return descriptor;
}

void writeAll(int descriptor, const std::string &bytes)
{
    if (::write(descriptor, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        die("write");
}

/// Reads up to the empty line; what came behind it.
std::string readHead(int descriptor, const char *wantedStatus)
{
    std::string received;
    char buffer[4096];
    while (received.find("\r\n\r\n") == std::string::npos) {
        const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
        if (count <= 0)
            die("no answer");
        received.append(buffer, static_cast<std::size_t>(count));
    }
    if (received.compare(9, 3, wantedStatus) != 0) {
        std::fprintf(stderr, "%s\n", received.c_str());
        std::exit(1);
    }
    return received.substr(received.find("\r\n\r\n") + 4);
}

/// Masked, as a client's frames are; the mask is zero. Short texts only.
std::string textFrame(const std::string &text)
{
    std::string frame = "\x81";
    frame += static_cast<char>(0x80 | text.size());
    return frame + std::string(4, '\0') + text;
}

/// One subscriber: where it is between two frames.
struct Listener {
    int descriptor = -1;
    std::uint64_t bodyLeft = 0;
    std::string header; ///< of a frame whose header is not complete
    long messages = 0;

    void count(const char *data, std::size_t size);
};

void Listener::count(const char *data, std::size_t size)
{
    const char *const end = data + size;
    while (data < end) {
        const auto skipped = std::min<std::uint64_t>(bodyLeft, static_cast<std::uint64_t>(end - data));
        data += skipped;
        bodyLeft -= skipped;
        if (data == end)
            return;
        header += *data++;
        if (header.size() < 2)
            continue;
        const auto byte = [this](std::size_t i) {
            return static_cast<std::uint64_t>(static_cast<unsigned char>(header[i]));
        };
        const std::uint64_t length = byte(1) & 0x7f;
        const std::size_t headerSize = length == 126 ? 4 : length == 127 ? 10 : 2;
        if (header.size() < headerSize)
            continue;
        bodyLeft = length;
        if (headerSize > 2) {
            bodyLeft = 0;
            for (std::size_t i = 2; i < headerSize; ++i)
                bodyLeft = bodyLeft << 8 | byte(i);
        }
        messages += (byte(0) & 0x0f) == 1; // a text, and not a ping
        header.clear();
    }
}

class Audience {
public:
    Audience(int port, int size) : m_epoll(::epoll_create1(0)), m_listeners(static_cast<std::size_t>(size))
    {
        for (std::size_t i = 0; i < m_listeners.size(); ++i)
            join(m_listeners[i], port, i);
    }

    /// Reads until everybody has this many messages.
    void waitForAll(long messages)
    {
        const auto deadline = Clock::now() + std::chrono::seconds(30);
        while (m_total < messages * static_cast<long>(m_listeners.size())) {
            epoll_event events[256];
            const int count = ::epoll_wait(m_epoll, events, 256, 1000);
            for (int i = 0; i < count; ++i)
                readFrom(m_listeners[events[i].data.u64]);
            if (Clock::now() > deadline) {
                std::fprintf(stderr, "messages were lost: %ld of %ld\n", m_total,
                             messages * static_cast<long>(m_listeners.size()));
                std::exit(1);
            }
        }
    }
    [[nodiscard]] long total() const { return m_total; }

private:
    void join(Listener &listener, int port, std::size_t index)
    {
        listener.descriptor = connectTo(port);
        writeAll(listener.descriptor,
                 "GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        const std::string rest = readHead(listener.descriptor, "101");
        listener.count(rest.data(), rest.size());
        writeAll(listener.descriptor, textFrame(R"({"op":"subscribe","topic":"book:bench"})"));
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = index;
        if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, listener.descriptor, &event) != 0)
            die("epoll_ctl");
    }

    void readFrom(Listener &listener)
    {
        const ssize_t count = ::read(listener.descriptor, m_buffer.data(), m_buffer.size());
        if (count <= 0)
            die("a listener was disconnected");
        const long before = listener.messages;
        listener.count(m_buffer.data(), static_cast<std::size_t>(count));
        m_total += listener.messages - before;
    }

    int m_epoll;
    std::vector<Listener> m_listeners;
    std::vector<char> m_buffer = std::vector<char>(256 * 1024);
    long m_total = 0;
};

void publish(int control, int burst)
{
    const std::string path = "/api/v1/publish?count=" + std::to_string(burst);
    writeAll(control, "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n");
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 5) {
        std::fprintf(stderr, "usage: bench_listeners <port> <clients> <burst> <seconds>\n");
        return 2;
    }
    const int port = std::atoi(argv[1]);
    const int burst = std::atoi(argv[3]);
    const double seconds = std::atof(argv[4]);
    Audience audience(port, std::atoi(argv[2]));
    audience.waitForAll(1); // the snapshot
    const int control = connectTo(port);

    long expected = 1;
    const auto once = [&] {
        publish(control, burst);
        expected += burst;
        audience.waitForAll(expected);
        readHead(control, "200");
    };
    once(); // warm-up
    const long before = audience.total();
    const auto begin = Clock::now();
    std::chrono::duration<double> elapsed{};
    do {
        once();
        elapsed = Clock::now() - begin;
    } while (elapsed.count() < seconds);
    std::printf("%.0f\n", static_cast<double>(audience.total() - before) / elapsed.count());
    return 0;
}
