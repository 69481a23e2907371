package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.fingerpost.SettableClock;
import app.fingerpost.TestHouse;
import app.fingerpost.link.LinkClicks;
import app.fingerpost.link.LinkSummary;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.Slug;
import app.fingerpost.link.Switch;
import app.fingerpost.link.User;
import app.fingerpost.report.LinkList;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UsersTest {
    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock("2026-05-01T12:00:00Z");
    private TestHouse house;

    @BeforeEach
    void open() {
        house = new TestHouse(folder, clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void deactivatedOwnerIsNotRedirectedUntilActiveAgain() {
        house.users.create("ada");
        house.link("x", "ada");
        house.users.turn(List.of("ada"), false);
        assertThat(house.redirects("x")).isFalse();
        house.close();
        house = new TestHouse(folder, clock);
        assertThat(house.redirects("x")).isFalse();
        house.users.turn(List.of("ada"), true);
        assertThat(house.redirects("x")).isTrue();
    }

    @Test
    void whoIsChosenIsRenamedAndSwitchedInOneStepWhateverTheirNameIsByNow() {
        User ada = house.users.create("ada");
        house.link("x", "ada");
        house.users.rename("ada", "Ada");
        house.users.create("ada");

        User after = house.users.renameAndTurn(ada, "Ada L.", false);

        assertThat(after).isEqualTo(new User(ada.id(), "Ada L.", false, 1, ada.created()));
        assertThat(house.users.named("Ada L.")).isEqualTo(after);
        assertThat(house.users.named("ada").active()).isTrue();
        assertThat(house.redirects("x")).isFalse();
    }

    /** A switch asks the clock for its time, a new name does not. */
    @Test
    void nameStaysIfTheSwitchBesideItFails() {
        AtomicBoolean stopped = new AtomicBoolean();
        house.close();
        house = new TestHouse(folder, new Clock() {
            @Override
            public ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                if (stopped.get()) {
                    throw new IllegalStateException("no time");
                }
                return clock.instant();
            }
        });
        User ada = house.users.create("ada");

        stopped.set(true);
        assertThatThrownBy(() -> house.users.renameAndTurn(ada, "Ada L.", false))
                .isInstanceOf(RuntimeException.class);
        stopped.set(false);

        assertThat(house.users.named("ada")).isEqualTo(ada);
    }

    @Test
    void eachSwitchIsKeptWithTimeDirectionAndVersion() {
        User ada = house.users.create("ada");
        house.users.turn(List.of("ada"), false);
        clock.pass(Duration.ofHours(1));
        house.users.turn(List.of("ada"), false);
        User on = house.users.turn(List.of("ada"), true).get(0);
        assertThat(on).isEqualTo(new User(ada.id(), "ada", true, 2, ada.created()));
        assertThat(house.users.named("ada")).isEqualTo(on);
        assertThat(house.lists.switches(ada.id()))
                .containsExactly(
                        new Switch(ada.id(), 2, true, clock.instant()),
                        new Switch(ada.id(), 1, false, clock.instant().minusSeconds(3600)));
        assertThat(house.lists.users().get(0).lastSwitch()).isEqualTo(clock.instant());
    }

    @Test
    void aSwitchOfManyChangesNoLinkRow() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            names.add(house.users.create("user" + i).name());
            house.link("link" + i, "user" + i);
        }
        house.click("link0");
        LinkList.Changes before = house.lists.changes(LinkList.Mark.START);
        house.users.turn(names, false);
        for (int i = 0; i < 1000; i++) {
            assertThat(house.redirects("link" + i)).isFalse();
        }
        LinkList.Changes after = house.lists.changes(before.next());
        assertThat(after.links()).isEmpty();
        assertThat(after.clicked()).isEmpty();
        assertThat(after.next()).isEqualTo(before.next());
        house.users.turn(names, true);
        assertThat(house.redirects("link999")).isTrue();
        assertThat(house.lists.changes(LinkList.Mark.START)).isEqualTo(before);
    }

    @Test
    void oneUnknownNameAmongManySwitchesNobody() {
        house.users.create("ada");
        house.link("x", "ada");
        assertThatThrownBy(() -> house.users.turn(List.of("ada", "bob"), false))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.sentence()).contains("\"bob\""));
        assertThat(house.redirects("x")).isTrue();
        assertThat(house.users.named("ada").version()).isZero();
    }

    @Test
    void namesAreUniqueAndCanBeChanged() {
        house.users.create("ada");
        house.users.create("bob");
        house.link("x", "ada");
        assertThatThrownBy(() -> house.users.create(" ada "))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.kind()).isEqualTo(Rejected.Kind.TAKEN));
        assertThatThrownBy(() -> house.users.rename("ada", "bob")).hasMessageContaining("already");
        assertThatThrownBy(() -> house.users.rename("eve", "mallory")).hasMessageContaining("no user");
        assertThat(house.users.rename("ada", "ada").name()).isEqualTo("ada");
        assertThat(house.users.rename("ada", "Ada L.").name()).isEqualTo("Ada L.");
        assertThat(house.users.named("Ada L.").active()).isTrue();
        assertThat(house.redirects("x")).isTrue();
        assertThatThrownBy(() -> house.users.named("ada")).hasMessageContaining("no user");
    }

    @Test
    void usersAreListedWithTheirLinksAndClicks() {
        house.users.create("ada");
        house.users.create("bob");
        house.link("x", "ada");
        house.link("y", "ada");
        house.links.delete(house.link("z", "ada").slug());
        house.click("x");
        house.click("y");
        assertThat(house.lists.users())
                .extracting(u -> u.user().name() + " " + u.links() + " " + u.clicks())
                .containsExactly("ada 2 2", "bob 0 0");
    }

    /**
     * Rule 1 under load. The phase is odd from the moment "off" has returned until "on" is about to be asked for; a
     * request that saw the same odd phase before and after lay wholly within it and must not have been redirected. Each
     * phase lasts until the readers have been through it.
     */
    @Test
    void noRedirectStartsBetweenOffReturnedAndOnAsked() throws InterruptedException {
        house.users.create("ada");
        house.link("x", "ada");
        AtomicLong phase = new AtomicLong();
        AtomicLong redirects = new AtomicLong();
        AtomicLong refusals = new AtomicLong();
        AtomicLong wrong = new AtomicLong();
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(3);
        for (int t = 0; t < 3; t++) {
            new Thread(() -> {
                        while (done.getCount() > 0) {
                            long before = phase.get();
                            boolean redirected = house.redirects("x");
                            if (redirected && before % 2 == 1 && phase.get() == before) {
                                wrong.incrementAndGet();
                            }
                            (redirected ? redirects : refusals).incrementAndGet();
                        }
                        ended.countDown();
                    })
                    .start();
        }
        for (int i = 0; i < 500; i++) {
            house.users.turn(List.of("ada"), false);
            phase.incrementAndGet();
            awaitTenMore(refusals);
            phase.incrementAndGet();
            house.users.turn(List.of("ada"), true);
            awaitTenMore(redirects);
        }
        done.countDown();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(wrong).hasValue(0);
        assertThat(house.users.named("ada").version()).isEqualTo(1000);
    }

    private static void awaitTenMore(AtomicLong count) {
        long enough = count.get() + 10;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (count.get() < enough) {
            assertThat(System.nanoTime()).as("readers went on within 10 s").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void whatChangedSinceIsToldOnce() {
        house.users.create("ada");
        house.link("x", "ada");
        house.link("y", "ada");
        LinkList.Changes all = house.lists.changes(LinkList.Mark.START);
        assertThat(all.links()).hasSize(2);
        assertThat(house.lists.changes(all.next()).links()).isEmpty();
        house.click("x");
        LinkList.Changes clicked = house.lists.changes(all.next());
        assertThat(clicked.links()).isEmpty();
        assertThat(clicked.clicked()).extracting(LinkClicks::clicks).containsExactly(1L);
        house.links.delete(house.lists.named(new Slug("y")).link().slug());
        assertThat(house.lists.changes(clicked.next()).clicked()).isEmpty();
        assertThat(house.lists.changes(clicked.next()).links())
                .extracting(LinkSummary::deleted)
                .containsExactly(true);
    }

    @Test
    void whatWasKeptIsToldOnceAndWhatCameAfterItNext() {
        house.users.create("ada");
        house.link("x", "ada");
        LinkList.Changes start = house.lists.changes(LinkList.Mark.START);
        house.lists.keepFirst(start);
        house.link("y", "ada");
        assertThat(house.lists.changes(LinkList.Mark.START)).isSameAs(start);
        assertThat(house.lists.changes(start.next()).links())
                .extracting(summary -> summary.link().slug().value())
                .containsExactly("y");
        assertThat(house.lists.changes(LinkList.Mark.START).links()).hasSize(2);
        house.lists.keepFirst(start);
        house.lists.forgetFirst();
        assertThat(house.lists.changes(LinkList.Mark.START).links()).hasSize(2);
    }
}
