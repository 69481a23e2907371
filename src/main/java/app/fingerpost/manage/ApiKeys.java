package app.fingerpost.manage;

import app.fingerpost.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keys for the API: 256 random bits each, so that a plain hash of them is enough to keep. */
public final class ApiKeys {
    private static final int BYTES = 32;

    private final Editor editor;
    private final Database database;
    private final Clock clock;
    /** Hashes found in the store before; keys are never taken back while the app runs. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public ApiKeys(Editor editor, Database database, Clock clock) {
        this.editor = editor;
        this.database = database;
        this.clock = clock;
    }

    /** Makes a key and answers it, the only time it can be seen. */
    public String create(String name) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return editor.run(() -> database.write(tables -> {
            tables.keys().insert(hash(key), name, clock.instant());
            return key;
        }));
    }

    public boolean isValid(String key) {
        String hash = hash(key);
        if (known.contains(hash)) {
            return true;
        }
        boolean valid = database.read(tables -> tables.keys().has(hash));
        if (valid) {
            known.add(hash);
        }
        return valid;
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
