package app.fingerpost.manage;

import app.fingerpost.link.ApiKey;
import app.fingerpost.link.Rejected;
import app.fingerpost.link.StoreException;
import app.fingerpost.link.User;
import app.fingerpost.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys for the API: 256 random bits each, so that a plain hash of them is enough to keep. Any thread may call; a key
 * that is revoked lets nobody in from the moment {@link #revoke} returns.
 */
public final class ApiKeys {
    private static final Logger LOG = LoggerFactory.getLogger(ApiKeys.class);
    private static final int BYTES = 32;

    private final Editor editor;
    private final Database database;
    private final Clock clock;
    private final Supplier<Optional<String>> administrator;
    /** All keys by their hashes, as in the store; only the editor's thread changes it. */
    private final Map<String, ApiKey> known = new ConcurrentHashMap<>();

    /** {@code administrator} gives the key that the app's own commands use, if there is one; it may read a file. */
    public ApiKeys(Editor editor, Database database, Clock clock, Supplier<Optional<String>> administrator) {
        this.editor = editor;
        this.database = database;
        this.clock = clock;
        this.administrator = administrator;
        reread();
        editor.follow(this::reread);
    }

    private void reread() {
        Map<String, ApiKey> stored = database.read(tables -> tables.keys().all()).stream()
                .collect(Collectors.toMap(ApiKey::hash, Function.identity(), (one, same) -> one));
        known.keySet().retainAll(stored.keySet());
        known.putAll(stored);
    }

    /** A key just made: the only time the key itself can be seen. */
    public record Fresh(ApiKey key, String secret) {}

    /**
     * Makes a key of nobody's, which opens the API whoever is switched off.
     *
     * @throws Rejected if the name is no name
     */
    public Fresh create(String name) {
        return create(name, null);
    }

    /**
     * Makes a key of a user's, which opens the API while the user is active.
     *
     * @throws Rejected if the name is no name
     */
    public Fresh createFor(User owner, String name) {
        return create(name, owner);
    }

    private Fresh create(String name, @Nullable User owner) {
        String checked = ApiKey.checkedName(name);
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return editor.run(() -> {
            ApiKey key = new ApiKey(hash(secret), checked, owner == null ? null : owner.id(), clock.instant(), null);
            database.write(tables -> {
                if (owner != null && tables.users().names(List.of(owner.id())).isEmpty()) {
                    throw Rejected.unknown(
                            "owner",
                            "user-unknown",
                            "There is no user \"{0}\". Check the name, or create the user first.",
                            owner.name());
                }
                tables.keys().insert(key);
                return true;
            });
            known.put(key.hash(), key);
            return new Fresh(key, secret);
        });
    }

    /** A key before and after it was renamed. */
    public record Renamed(ApiKey before, ApiKey after) {}

    /** @throws Rejected if there is no such key, or the name is no name */
    public Renamed rename(String hash, String name) {
        return rename(hash, name, key -> {});
    }

    /**
     * The same for what takes a renaming back, or does it again.
     *
     * @throws Rejected also if the key has another name by now than {@code left}
     */
    public ApiKey renameAgain(ApiKey left, String name) {
        Renamed renamed = rename(left.hash(), name, key -> {
            if (!key.name().equals(left.name())) {
                throw Rejected.taken(
                        "key",
                        "undo-key-renamed",
                        "The key \"{0}\" was renamed again since then and keeps that name. Rename it by hand.",
                        key.name());
            }
        });
        return renamed.after();
    }

    private Renamed rename(String hash, String name, Consumer<ApiKey> check) {
        String checked = ApiKey.checkedName(name);
        return editor.run(() -> {
            ApiKey before = existing(hash);
            check.accept(before);
            ApiKey key = before.named(checked);
            database.write(tables -> {
                tables.keys().rename(hash, checked);
                return true;
            });
            known.put(hash, key);
            return new Renamed(before, key);
        });
    }

    /** @throws Rejected if there is no such key (any more) */
    public ApiKey revoke(String hash) {
        return editor.run(() -> {
            ApiKey key = existing(hash);
            database.write(tables -> {
                tables.keys().delete(hash);
                return true;
            });
            known.remove(hash);
            return key;
        });
    }

    /** Oldest first. */
    public List<ApiKey> all() {
        return known.values().stream()
                .sorted(Comparator.comparing(ApiKey::created).thenComparing(ApiKey::hash))
                .toList();
    }

    /** Whether it is the one that the app's own commands use. Reads a file. */
    public boolean isAdministrators(ApiKey key) {
        return administrator.get().map(ApiKeys::hash).filter(key.hash()::equals).isPresent();
    }

    /** Whether there is such a key. */
    public boolean has(String key) {
        return known.containsKey(hash(key));
    }

    /** The user whose key it is; null if it is nobody's, or no key. */
    public @Nullable Integer owner(String key) {
        ApiKey found = known.get(hash(key));
        return found == null ? null : found.ownerId();
    }

    /** Whether it would let one in, were its user not switched off. Reads the database. */
    public boolean isSwitchedOff(String key) {
        ApiKey found = known.get(hash(key));
        Integer owner = found == null ? null : found.ownerId();
        if (found == null || owner == null) {
            return false;
        }
        int id = owner;
        return !database.read(tables -> tables.users().isActive(id)) && !isAdministrators(found);
    }

    /** Whether the key lets one in that is not {@linkplain #isSwitchedOff switched off}; if so, it counts as used. Writes once a day for each key. */
    public boolean isValid(String key) {
        String hash = hash(key);
        ApiKey found = known.get(hash);
        if (found == null) {
            return false;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(found.lastUsed())) {
            keepUse(hash, today);
        }
        return true;
    }

    private void keepUse(String hash, LocalDate today) {
        try {
            editor.run(() -> {
                ApiKey key = known.get(hash);
                if (key == null || today.equals(key.lastUsed())) {
                    return false;
                }
                // Before it is written, so that a disk that fails is not tried again with every call.
                known.put(hash, key.usedOn(today));
                return database.write(tables -> {
                    tables.keys().used(hash, today);
                    return true;
                });
            });
        } catch (StoreException | IllegalStateException e) {
            LOG.warn("That an API key was used today could not be written: {}", e.getMessage());
        }
    }

    private ApiKey existing(String hash) {
        ApiKey key = known.get(hash);
        if (key == null) {
            throw Rejected.unknown("key", "key-unknown", "There is no such key. It may be revoked already.");
        }
        return key;
    }

    private static String hash(String key) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
