package app.fingerpost.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.fingerpost.GivenUpFile;
import app.fingerpost.SettableClock;
import app.fingerpost.TestApp;
import app.fingerpost.link.ApiKey;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.User;
import app.fingerpost.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeysTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private Database database;
    private Editor editor;
    private ApiKeys keys;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("test"));
        editor = new Editor(database, IndexLoader.load(database));
        keys = new ApiKeys(editor, database, clock, Optional::empty);
    }

    @AfterEach
    void close() {
        editor.close();
        database.close();
    }

    /** The key is away from the file and not from memory, as if the disk had lost that it was made. */
    @Test
    void keyThatAGivenUpFileNoLongerHasOpensNothingOnceItIsOpenAgain() {
        ApiKeys.Fresh lost = keys.create("lost");
        ApiKeys.Fresh kept = keys.create("kept");
        database.write(tables -> {
            tables.keys().delete(lost.key().hash());
            return true;
        });
        database.sync();
        GivenUpFile.at(folder.resolve("test"));
        database.read(tables -> tables.keys().all());
        TestApp.await("keys follow the file", () -> !keys.has(lost.secret()));
        assertThat(keys.has(kept.secret())).isTrue();
    }

    @Test
    void revokedKeyOpensNothingAnyMoreAlsoAfterAStart() {
        ApiKeys.Fresh backup = keys.create("backup");
        ApiKeys.Fresh phone = keys.create("phone");
        assertThat(keys.isValid(backup.secret())).isTrue();

        keys.revoke(backup.key().hash());

        assertThat(keys.isValid(backup.secret())).isFalse();
        assertThat(keys.isValid(phone.secret())).isTrue();
        close();
        open();
        assertThat(keys.isValid(backup.secret())).isFalse();
        assertThat(keys.isValid(phone.secret())).isTrue();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> keys.revoke(backup.key().hash()))
                .matches(refused -> refused.kind() == Rejected.Kind.UNKNOWN);
    }

    @Test
    void nameAndDayOfUseStayAfterAStart() {
        ApiKeys.Fresh backup = keys.create("backup");
        assertThat(keys.all()).extracting(ApiKey::lastUsed).containsOnlyNulls();
        keys.rename(backup.key().hash(), " nightly backup ");
        keys.isValid(backup.secret());

        close();
        open();

        assertThat(keys.all())
                .containsExactly(new ApiKey(
                        backup.key().hash(),
                        "nightly backup",
                        null,
                        Instant.parse("2026-03-01T12:00:00Z"),
                        LocalDate.of(2026, 3, 1)));
    }

    @Test
    void keyOfAUserIsSwitchedOffWithTheUserUnlessItIsTheAdministrators() {
        Users users = new Users(editor, database, IndexLoader.load(database), clock);
        ApiKeys.Fresh anas = keys.createFor(users.create("ana"), "backup");
        ApiKeys.Fresh nobodys = keys.create("administrator");
        assertThat(keys.isSwitchedOff(anas.secret())).isFalse();

        users.turn(List.of("ana"), false);

        assertThat(keys.isSwitchedOff(anas.secret())).isTrue();
        assertThat(keys.isSwitchedOff(nobodys.secret())).isFalse();
        assertThat(new ApiKeys(editor, database, clock, () -> Optional.of(anas.secret())).isSwitchedOff(anas.secret()))
                .isFalse();
        users.turn(List.of("ana"), true);
        assertThat(keys.isSwitchedOff(anas.secret())).isFalse();
    }

    @Test
    void keyOfAUserWhoIsGoneIsNotMade() {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> keys.createFor(new User(77, "gone", true, 0, clock.instant()), "backup"))
                .withMessageContaining("no user \"gone\"");
    }

    @Test
    void keyThatIsNoneIsRefused() {
        assertThat(keys.isValid("guess")).isFalse();
        assertThat(keys.has("guess")).isFalse();
    }

    @Test
    void administratorsKeyIsKnownByItsFile() {
        ApiKeys.Fresh one = keys.create("administrator");
        ApiKeys.Fresh other = keys.create("administrator");
        ApiKeys withFile = new ApiKeys(editor, database, clock, () -> Optional.of(one.secret()));

        assertThat(withFile.isAdministrators(one.key())).isTrue();
        assertThat(withFile.isAdministrators(other.key())).isFalse();
    }
}
