package app.fingerpost.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Follows links l0, l1, … over some connections, one request at a time on each, and tells how long answers took while a
 * flush was under way and while none was. When that was, it takes from the server's log, which must tell of every flush:
 * a time stamp, and the words "A flush took N microseconds". Ends with 1 if the 99th percentile during flushes is more than
 * twice that between them.
 */
final class FlushLoad {
    private static final Pattern FLUSH = Pattern.compile("^(\\S+) .*A flush took (\\d+) microseconds");
    private static final double MOST_RATIO = 2;
    /** Flushes shorter than this had nothing to write. */
    private static final long LEAST_FLUSH = TimeUnit.MILLISECONDS.toMicros(10);

    private static final int MOST_ANSWERS = 20_000_000;

    private final Selector selector;
    private final SplittableRandom random = new SplittableRandom(1);
    private final int links;
    private final long[] ends = new long[MOST_ANSWERS];
    private final int[] micros = new int[MOST_ANSWERS];
    private int answers;
    private boolean counting;
    /** Of {@link System#nanoTime} to microseconds since 1970. */
    private final long offset = System.currentTimeMillis() * 1000 - System.nanoTime() / 1000;

    private final class Connection {
        final SocketChannel channel;
        final ByteBuffer in = ByteBuffer.allocate(4096);
        long sent;

        Connection(SocketChannel channel) {
            this.channel = channel;
        }

        void ask() throws IOException {
            String request = "GET /l" + random.nextInt(links) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            ByteBuffer out = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
            sent = System.nanoTime();
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        void read() throws IOException {
            if (channel.read(in) < 0) {
                throw new IOException("The server has ended a connection");
            }
            int end = in.position();
            if (end > 4 && in.get(end - 1) == '\n' && in.get(end - 2) == '\r' && in.get(end - 3) == '\n') {
                long now = System.nanoTime();
                if (in.get(9) != '3' || in.get(10) != '0' || in.get(11) != '2') {
                    throw new IOException(new String(in.array(), 0, end, StandardCharsets.US_ASCII));
                }
                in.clear();
                if (counting && answers < MOST_ANSWERS) {
                    ends[answers] = now / 1000 + offset;
                    micros[answers++] = (int) ((now - sent) / 1000);
                }
                ask();
            }
        }
    }

    private FlushLoad(Selector selector, int links) {
        this.selector = selector;
        this.links = links;
    }

    /** Takes the server's address and log, the number of links, connections, seconds of warm-up and of measurement. */
    public static void main(String[] args) throws IOException {
        URI address = URI.create(args[0]);
        try (Selector selector = Selector.open()) {
            FlushLoad load = new FlushLoad(selector, Integer.parseInt(args[2]));
            for (int i = 0; i < Integer.parseInt(args[3]); i++) {
                load.connect(new InetSocketAddress("127.0.0.1", address.getPort()));
            }
            load.run(Integer.parseInt(args[4]));
            load.counting = true;
            load.run(Integer.parseInt(args[5]));
            // The flush of the last second is told in the log when it is over.
            load.counting = false;
            load.run(2);
            if (!load.tell(flushes(Path.of(args[1])))) {
                System.exit(1);
            }
        }
    }

    private void connect(InetSocketAddress address) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Connection connection = new Connection(channel);
        channel.register(selector, SelectionKey.OP_READ, connection);
        connection.ask();
    }

    private void run(int seconds) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            selector.select(100);
            for (Iterator<SelectionKey> ready = selector.selectedKeys().iterator(); ready.hasNext(); ready.remove()) {
                ((Connection) ready.next().attachment()).read();
            }
        }
    }

    /** Starts to ends, in microseconds since 1970. */
    private static TreeMap<Long, Long> flushes(Path log) throws IOException {
        TreeMap<Long, Long> flushes = new TreeMap<>();
        try (Stream<String> lines = Files.lines(log)) {
            for (String line : (Iterable<String>) lines::iterator) {
                Matcher flush = FLUSH.matcher(line);
                if (flush.find() && Long.parseLong(flush.group(2)) >= LEAST_FLUSH) {
                    long end = OffsetDateTime.parse(flush.group(1)).toInstant().toEpochMilli() * 1000;
                    flushes.put(end - Long.parseLong(flush.group(2)), end);
                }
            }
        }
        return flushes;
    }

    /** False if the limit is missed. */
    private boolean tell(TreeMap<Long, Long> flushes) {
        int[] during = new int[answers];
        int[] between = new int[answers];
        int inside = 0;
        int outside = 0;
        for (int i = 0; i < answers; i++) {
            // The last flush that began before the answer came: it was under way if it ended after the request was
            // sent.
            Map.Entry<Long, Long> flush = flushes.floorEntry(ends[i]);
            if (flush != null && flush.getValue() >= ends[i] - micros[i]) {
                during[inside++] = micros[i];
            } else {
                between[outside++] = micros[i];
            }
        }
        if (inside == 0 || outside == 0) {
            throw new IllegalStateException("No flush, or nothing but flushes: " + inside + ", " + outside);
        }
        System.out.println("| answers | how many | p50 ms | p99 ms | p99.9 ms | max ms |\n|---|---|---|---|---|---|");
        double p99During = row("during a flush", Arrays.copyOf(during, inside));
        double p99Between = row("between flushes", Arrays.copyOf(between, outside));
        Map<Long, Long> measured = flushes.tailMap(ends[0]);
        long taken = measured.entrySet().stream()
                .mapToLong(flush -> flush.getValue() - flush.getKey())
                .sum();
        boolean kept = p99During <= MOST_RATIO * p99Between;
        System.out.printf(
                Locale.ROOT,
                "%n%d flushes, %d ms each on average; p99 during them is %.2f times that between, at most %.0f: %s%n",
                measured.size(),
                taken / Math.max(1, measured.size()) / 1000,
                p99During / p99Between,
                MOST_RATIO,
                kept ? "kept" : "**missed**");
        return kept;
    }

    private static double row(String name, int[] micros) {
        Arrays.sort(micros);
        double p99 = at(micros, 0.99);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                micros.length,
                at(micros, 0.5),
                p99,
                at(micros, 0.999),
                at(micros, 1));
        return p99;
    }

    private static double at(int[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1000.0;
    }
}
