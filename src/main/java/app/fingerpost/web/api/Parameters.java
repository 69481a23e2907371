package app.fingerpost.web.api;

import app.fingerpost.link.Tag;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query a call came with. A parameter that is empty is as good as absent. */
final class Parameters {
    private static final Pattern LOOSE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final Map<String, List<String>> all;

    Parameters(Context ctx) {
        String query = ctx.queryString();
        this.all = ctx.queryParamMap();
        boolean wellFormed = query == null || !LOOSE_PERCENT.matcher(query).find();
        if (!wellFormed || all.values().stream().flatMap(List::stream).anyMatch(Parameters::wasNoText)) {
            throw new Refusal(Problem.invalid(
                    "query", "The query of the address is not UTF-8 in percent-encoding. Correct what follows a %."));
        }
    }

    /** Bytes that are not UTF-8 arrive as the character that stands for none. */
    private static boolean wasNoText(String value) {
        return value.indexOf('\uFFFD') >= 0;
    }

    /** For calls whose answer would be a wrong one, and not only a longer one, if a misspelt parameter were passed over. */
    Parameters only(String... known) {
        List<String> names = List.of(known);
        all.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new Refusal(Problem.invalid(
                    name, "There is no parameter \"" + name + "\" here. Use " + String.join(", ", names) + "."));
        });
        return this;
    }

    @Nullable
    String text(String name) {
        List<String> values = all.getOrDefault(name, List.of());
        return values.isEmpty() || values.get(0).isBlank() ? null : values.get(0);
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    int whole(String name, int otherwise) {
        String text = text(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Refusal(Problem.invalid(name, "\"" + name + "\" must be a whole number."));
        }
    }

    boolean flag(String name) {
        return switch (text(name, "false")) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new Refusal(Problem.invalid(name, "\"" + name + "\" must be true or false."));
        };
    }

    /** Whether it is the first of two words; {@code usual} if it is absent. */
    boolean isFirst(String name, String first, String second, boolean usual) {
        String word = text(name);
        if (word == null) {
            return usual;
        }
        if (!word.equals(first) && !word.equals(second)) {
            throw new Refusal(
                    Problem.invalid(name, "\"" + name + "\" must be \"" + first + "\" or \"" + second + "\"."));
        }
        return word.equals(first);
    }

    @Nullable
    Instant time(String name, Times times, Times.Day day) {
        String text = text(name);
        return text == null ? null : times.read(name, text, day);
    }

    /** Names of tags, however the client writes a list: {@code tags[]=a}, {@code tags[0]=a} or {@code tags=a}. */
    List<String> tags(String name) {
        List<String> tags = new ArrayList<>();
        all.forEach((key, values) -> {
            if (key.equals(name) || key.startsWith(name + "[")) {
                values.stream().filter(tag -> !tag.isBlank()).forEach(tags::add);
            }
        });
        return tags.stream().map(Tag::new).distinct().sorted().map(Tag::name).toList();
    }
}
