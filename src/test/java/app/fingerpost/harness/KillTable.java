package app.fingerpost.harness;

import app.fingerpost.harness.Aim.Shot;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** What kills are aimed at, and how many of them hit. */
final class KillTable {
    private final Map<Phase, Row> rows = new EnumMap<>(Phase.class);

    /** A phase, and what tells that a kill hit it. */
    enum Phase {
        /** Shortly after a new epoch has begun; hit if the one before is not in the database. */
        FLUSH("during a flush", 30),
        /** Shortly after the log has told of clicks to be written; hit if they are not all in the database. */
        REPLAY("during start-up replay", 200),
        /** Shortly after SIGTERM; hit if visitors were turned away already and the process had not ended. */
        STOP("during a stop", 300),
        /** Shortly after the rollups have begun on an old past, under load; hit if some of it is still to be rolled up. */
        ROLLUP("during a rollup", 300),
        /** At any moment; hit if redirects were received. */
        LOAD("under load", 2000);

        final String words;
        final int firstMillis;

        Phase(String words, int firstMillis) {
            this.words = words;
            this.firstMillis = firstMillis;
        }
    }

    private static final class Row {
        final Aim aim;
        int kills;
        int hits;

        Row(Aim aim) {
            this.aim = aim;
        }
    }

    KillTable(Random random) {
        for (Phase phase : Phase.values()) {
            rows.put(phase, new Row(new Aim(random, phase.firstMillis)));
        }
    }

    Aim aim(Phase phase) {
        return row(phase).aim;
    }

    private Row row(Phase phase) {
        return Objects.requireNonNull(rows.get(phase));
    }

    void note(Phase phase, Shot shot) {
        Row row = row(phase);
        row.kills++;
        row.hits += shot == Shot.HIT ? 1 : 0;
        row.aim.tell(shot);
    }

    void tell() {
        System.out.println("\n| phase | kills | hits |\n|---|---|---|");
        rows.forEach((phase, row) -> System.out.printf("| %s | %d | %d |%n", phase.words, row.kills, row.hits));
    }

    /** @throws IllegalStateException if no kill at all hit a phase that was aimed at */
    void requireHits() {
        if (rows.values().stream().anyMatch(row -> row.kills > 0 && row.hits == 0)) {
            throw new IllegalStateException("Nothing was lost or doubled, but a phase was never hit");
        }
    }
}
