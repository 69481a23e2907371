package app.fingerpost.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkPartsTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void tagsAreLowerCaseWithHyphensForSpaces() {
        assertThat(new Tag("  To  Read ").name()).isEqualTo("to-read");
        assertThat(Tag.all(List.of("b", "a", "B"))).containsExactly(new Tag("a"), new Tag("b"));
        assertThat(new Tag("x")).hasToString("x");
    }

    /** Their small letters have a composed form, they have none. */
    @ParameterizedTest
    @ValueSource(strings = {"H\u0331", "T\u0308", "J\u030C", "W\u030A", "Y\u030A"})
    void aTagIsTheSameWhenItIsReadAgain(String text) {
        Tag tag = new Tag(text);

        assertThat(tag.name()).hasSize(1);
        assertThat(new Tag(tag.name())).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a,b", "a|b", "a\u0000b"})
    void aTagThatWouldNotSurviveAFileIsRefused(String text) {
        assertThatThrownBy(() -> new Tag(text)).isInstanceOf(Rejected.class);
    }

    @Test
    void overlongTextsAreRefused() {
        assertThatThrownBy(() -> new Tag("x".repeat(101))).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> new Label("x".repeat(513), "", List.of())).hasMessageContaining("title");
        assertThatThrownBy(() -> new Label("", "x".repeat(4001), List.of())).hasMessageContaining("notes");
        assertThatThrownBy(() -> new Label("a\0", "", List.of())).hasMessageContaining("U+0000");
    }

    @Test
    void aLabelsTextsAreComposedUnlessThatMakesThemTooLong() {
        assertThat(new Label("Zu\u0308rich", "u\u0308ber", List.of()))
                .isEqualTo(new Label("Z\u00fcrich", "\u00fcber", List.of()));
        // Two characters each when composed.
        String long512 = "\u0958".repeat(512);
        assertThat(new Label(long512, "", List.of()).title()).isEqualTo(long512);
    }

    @Test
    void aLabelHoldsEachTagOnceInOrder() {
        Label label = new Label(" Title ", " Notes\n", List.of(new Tag("b"), new Tag("a"), new Tag("b")));

        assertThat(label).isEqualTo(new Label("Title", "Notes", List.of(new Tag("a"), new Tag("b"))));
    }

    @Test
    void aLinkThatCouldNeverBeFollowedIsRefused() {
        assertThatThrownBy(() -> new Validity(NOON, NOON, null)).hasMessageContaining("end before it begins");
        assertThatThrownBy(() -> new Validity(null, null, 0L)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new Validity(Instant.MAX, null, null)).hasMessageContaining("years");
        assertThatThrownBy(() -> new Validity(null, Instant.MIN, null)).hasMessageContaining("years");
        assertThat(new Validity(NOON, NOON.plusSeconds(1), 1L).maxClicks()).isEqualTo(1);
        assertThat(new Validity(NOON, null, null).until()).isNull();
        assertThat(new Validity(null, NOON, null).from()).isNull();
    }

    /** Else a period could be none once it is stored, and the link could not be read any more. */
    @Test
    void partsOfAMicrosecondDoNotBoundALink() {
        Instant from = NOON.plusNanos(100);
        assertThatThrownBy(() -> new Validity(from, from.plusNanos(100), null))
                .hasMessageContaining("end before it begins");
        assertThat(new Validity(from, from.plusNanos(1_900), null))
                .isEqualTo(new Validity(NOON, NOON.plusNanos(2_000), null));
    }

    @Test
    void onlyRedirectStatusesAreStatuses() {
        for (Forwarding.Status status : Forwarding.Status.values()) {
            assertThat(Forwarding.Status.of(status.code())).isEqualTo(status);
            assertThat(Forwarding.Status.of(String.valueOf(status.code()))).isEqualTo(status);
            assertThat(status.permanent()).isEqualTo(status.code() == 301 || status.code() == 308);
        }
        assertThatThrownBy(() -> Forwarding.Status.of(303)).hasMessageContaining("301, 302, 307 or 308");
        assertThatThrownBy(() -> Forwarding.Status.of("on"))
                .hasMessage("on is no redirect status. Use 301, 302, 307 or 308.");
    }

    @Test
    void namesOfUsersAreTrimmedAndVisible() {
        assertThat(new User(1, "  Ada Lovelace ", true, 0, NOON).name()).isEqualTo("Ada Lovelace");
        for (String wrong : List.of("", "  ", "x".repeat(101), "a\nb", "\ud800")) {
            assertThatThrownBy(() -> User.checkedName(wrong)).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void aDraftChangesOnePartAtATime() {
        LinkDraft draft = LinkDraft.plain(new Slug("a"), new Target("https://example.org/"), 1);

        LinkDraft changed = draft.withSlug(new Slug("b"))
                .withTarget(new Target("https://example.com/"))
                .withOwner(2)
                .withLabel(new Label("t", "n", List.of()))
                .withEnabled(false)
                .withValidity(new Validity(null, null, 3L))
                .withForwarding(new Forwarding(Forwarding.Status.MOVED_PERMANENTLY, false, true));

        assertThat(changed)
                .isEqualTo(new LinkDraft(
                        new Slug("b"),
                        new Target("https://example.com/"),
                        2,
                        new Label("t", "n", List.of()),
                        false,
                        new Validity(null, null, 3L),
                        new Forwarding(Forwarding.Status.MOVED_PERMANENTLY, false, true)));
        Link link = new Link(7, changed, NOON, NOON);
        assertThat(link.slug()).isEqualTo(changed.slug());
        assertThat(link.target()).isEqualTo(changed.target());
        assertThat(link.ownerId()).isEqualTo(2);
    }
}
