package app.fingerpost.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.Forwarding;
import app.fingerpost.link.Label;
import app.fingerpost.link.LinkDraft;
import app.fingerpost.link.LinkQuery;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Tag;
import app.fingerpost.link.Target;
import app.fingerpost.link.User;
import app.fingerpost.link.Validity;
import app.fingerpost.report.LinkFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Links of all kinds, exported from one database and imported into another, are there what they were here. */
final class ExportedDatabaseTest {
    /** The places of their names are the owners of the links that are made up. */
    private static final List<String> OWNERS = List.of("ana", "Ana Bär", "=1+1", "'-x", "[x]", "a,b|c\"d");

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** The only one who is switched off. */
    private static final String OFF = "Ana Bär";

    private record Told(LinkDraft draft, String owner, boolean active) {}

    @Property(tries = 15)
    void isInAFreshOneAllThatItWas(@ForAll("links") List<LinkDraft> links) throws IOException {
        Path folder = Files.createTempDirectory("exported");
        SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
        StringWriter file = new StringWriter();
        try {
            Map<Slug, Told> exported;
            try (TestHouse from = new TestHouse(folder.resolve("from"), clock)) {
                List<Integer> ids = OWNERS.stream()
                        .map(name -> from.users.create(name).id())
                        .toList();
                List<LinkDraft> owned = links.stream()
                        .map(draft -> draft.withOwner(ids.get(draft.ownerId())))
                        .toList();
                from.users.turn(List.of(OFF), false);
                from.database.write(tables -> tables.links().insert(owned, clock.instant()));
                exported = told(from);
                LinkFile.write(lines(from), file);
            }
            assertThat(exported).hasSameSizeAs(links);
            try (TestHouse to = new TestHouse(folder.resolve("to"), clock)) {
                to.users.create("first");
                StagedFile read = LinkRows.read(
                        new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)),
                        to.imports.rightOfWay());
                assertThat(read.into(to.imports, done -> {}).refused()).isEmpty();
                assertThat(told(to)).isEqualTo(exported);
                exported.forEach((slug, told) -> {
                    if (!told.active()) {
                        assertThat(to.redirects(slug.value())).isFalse();
                    }
                });
            }
        } finally {
            delete(folder);
        }
    }

    private static List<LinkFile.Line> lines(TestHouse house) {
        Map<Integer, User> owners =
                house.lists.owners().all().stream().collect(Collectors.toMap(User::id, Function.identity()));
        return house.lists.find(LinkQuery.ALL).links().stream()
                .map(summary -> new LinkFile.Line(
                        summary.link(),
                        Objects.requireNonNull(owners.get(summary.link().ownerId()))))
                .toList();
    }

    private static Map<Slug, Told> told(TestHouse house) {
        return lines(house).stream()
                .collect(Collectors.toMap(
                        line -> line.link().slug(),
                        line -> new Told(
                                line.link().draft().withOwner(0),
                                line.owner().name(),
                                line.owner().active())));
    }

    @Provide
    Arbitrary<List<LinkDraft>> links() {
        Arbitrary<Slug> slugs =
                some(Arbitraries.strings().withChars("aBÄ1-_.+~").ofMinLength(1).ofMaxLength(8), Slug::new);
        Arbitrary<Target> targets = Arbitraries.oneOf(
                Arbitraries.of("https://example.org/?a=1,2&b=\"x\";y", "mailto:a@b.example", "HTTP://Bär.example/|")
                        .map(Target::new),
                some(texts().map(text -> "https://example.org/" + text), Target::new));
        Arbitrary<List<Tag>> tags = Arbitraries.oneOf(
                        Arbitraries.of("[x]", "[]", "[\"x\"]", "[\"a", "b\"]", "'=x", "\"", "work")
                                .map(Tag::new),
                        some(texts(), Tag::chosen))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        slugs,
                        targets,
                        Arbitraries.integers().between(0, OWNERS.size() - 1),
                        Combinators.combine(texts(), texts(), tags).as(Label::new),
                        Arbitraries.of(true, false),
                        validities(),
                        Combinators.combine(
                                        Arbitraries.of(Forwarding.Status.class),
                                        Arbitraries.of(true, false),
                                        Arbitraries.of(true, false))
                                .as(Forwarding::new))
                .as(LinkDraft::new)
                .list()
                .uniqueElements(LinkDraft::slug)
                .ofMinSize(30)
                .ofMaxSize(80);
    }

    private static Arbitrary<Validity> validities() {
        Arbitrary<@Nullable Instant> instants = Arbitraries.oneOf(
                        Arbitraries.of(FIRST, LAST, Instant.parse("2026-03-29T01:30:00.5Z")),
                        Arbitraries.longs()
                                .between(FIRST.getEpochSecond(), LAST.getEpochSecond() - 1)
                                .map(Instant::ofEpochSecond),
                        // To the microsecond, as the database keeps it.
                        Arbitraries.longs()
                                .between(1, 4_000_000_000_000_000L)
                                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS)))
                .injectNull(0.4);
        Arbitrary<@Nullable Long> clicks =
                Arbitraries.longs().between(1, Long.MAX_VALUE).injectNull(0.5);
        return Combinators.combine(instants, instants, clicks)
                .as((a, b, most) -> a == null || b == null || a.isBefore(b)
                        ? new Validity(a, b, most)
                        : new Validity(b, a.equals(b) ? null : a, most));
    }

    /** What means something to spreadsheets or in the file itself, and any other characters. */
    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("=+-@'\"[]|,; \t\r\nxÄ＝＋－＠\u00A0\u2003\uFEFF")
                        .ofMaxLength(8),
                Arbitraries.strings()
                        .withCharRange('\u0001', '\uD7FF')
                        .withCharRange('\uE000', '\uFFFF')
                        .ofMaxLength(8),
                Arbitraries.of("", "yes", "0", "\uD83D\uDE00", "null", "#x", "\\\"", "H\u0331"));
    }

    /** Those of the texts of which a value can be made. */
    private static <T> Arbitrary<T> some(Arbitrary<String> texts, Function<String, T> value) {
        return texts.map(text -> {
                    try {
                        return Optional.of(value.apply(text));
                    } catch (Rejected e) {
                        return Optional.<T>empty();
                    }
                })
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
