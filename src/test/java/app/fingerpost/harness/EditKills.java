package app.fingerpost.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Shows that an edit is on disk when it is confirmed: makes one to three edits over the API, kills the program with SIGKILL as
 * soon as the answer is there, starts it again, and looks whether every edit confirmed so far still holds.
 *
 * <p>Run as {@code java -cp … app.fingerpost.harness.EditKills ROUNDS FOLDER COMMAND…}, where COMMAND starts the program,
 * for example {@code java -jar target/fingerpost.jar}; the folder may hold links, and is made if it is not there.
 */
final class EditKills {
    private final List<String> command;
    private final Path folder;
    private final Random random;

    /** What must hold: slug to target, for links that were not deleted. */
    private final Map<String, String> links = new TreeMap<>();

    private final Map<String, String> ownerOf = new TreeMap<>();
    private final Set<String> owners = new TreeSet<>();
    private final Set<String> inactive = new TreeSet<>();
    private int made;

    EditKills(List<String> command, Path folder, long seed) {
        this.command = command;
        this.folder = folder;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        EditKills kills = new EditKills(List.of(args).subList(2, args.length), Path.of(args[1]), seed);
        int edits = kills.run(rounds);
        System.out.println(edits + " edits confirmed, " + rounds + " kills, nothing lost");
    }

    /** Answers how many edits were confirmed; throws if one did not survive. */
    int run(int rounds) {
        int edits = 0;
        for (int round = 0; round < rounds; round++) {
            AppProcess app = AppProcess.serve(command, folder);
            check(app);
            int several = 1 + random.nextInt(3);
            for (int i = 0; i < several; i++) {
                edit(app);
                edits++;
            }
            app.kill();
        }
        try (AppProcess app = AppProcess.serve(command, folder)) {
            check(app);
        }
        return edits;
    }

    private void edit(AppProcess app) {
        int kind = links.isEmpty() ? 0 : random.nextInt(6);
        String slug = links.isEmpty() ? "" : pick(List.copyOf(links.keySet()));
        switch (kind) {
            case 1 -> {
                String target = "https://example.org/edited/" + ++made;
                app.api("PATCH", "short-urls/" + slug, "{\"longUrl\":\"" + target + "\"}");
                links.put(slug, target);
            }
            case 2 -> {
                app.api("DELETE", "short-urls/" + slug, "");
                links.remove(slug);
            }
            case 3, 4 -> {
                String owner = pick(List.copyOf(owners));
                boolean on = inactive.contains(owner);
                app.api("PATCH", "users/" + owner, "{\"active\":" + on + "}");
                if (on) {
                    inactive.remove(owner);
                } else {
                    inactive.add(owner);
                }
            }
            default -> {
                String owner = "owner" + ++made;
                app.api("POST", "users", "{\"name\":\"" + owner + "\"}");
                owners.add(owner);
                String fresh = "slug" + made;
                String target = "https://example.org/new/" + made;
                app.api(
                        "POST",
                        "short-urls",
                        "{\"customSlug\":\"%s\",\"longUrl\":\"%s\",\"owner\":\"%s\"}".formatted(fresh, target, owner));
                links.put(fresh, target);
                ownerOf.put(fresh, owner);
            }
        }
    }

    private void check(AppProcess app) {
        ownerOf.forEach((slug, owner) -> {
            var response = app.get(slug);
            String target = links.get(slug);
            boolean redirects = target != null && !inactive.contains(owner);
            String location = response.headers().firstValue("Location").orElse("");
            if (response.statusCode() != (redirects ? 302 : 404) || redirects && !location.equals(target)) {
                throw new IllegalStateException("After the kill, " + slug + " answered " + response.statusCode() + " "
                        + location + ", but should " + (redirects ? "lead to " + target : "not redirect"));
            }
        });
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
