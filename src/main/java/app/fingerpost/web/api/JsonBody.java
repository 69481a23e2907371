package app.fingerpost.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object a call came with. Whoever asks for a member says which type it must have; all else is refused with a
 * sentence that names the member.
 */
final class JsonBody {
    /** In bytes; enough for the names of ten thousand users. */
    private static final int MOST = 1024 * 1024;

    private static final String LIST_OF_TEXTS = "must be a list of texts";

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    static JsonBody of(Context ctx, ObjectMapper mapper) {
        byte[] bytes = read(ctx);
        if (bytes.length == 0) {
            throw new Refusal(Problem.malformedBody("The body is empty. Send a JSON object."));
        }
        JsonNode object;
        try {
            object = mapper.readTree(bytes);
        } catch (IOException e) {
            // Of bytes that are no letters it is not a JsonProcessingException.
            throw new Refusal(Problem.malformedBody("The body is not valid JSON in UTF-8. Send a JSON object."));
        }
        if (!object.isObject()) {
            throw new Refusal(Problem.malformedBody("The body is not a JSON object. Write it in braces."));
        }
        return new JsonBody(object);
    }

    /** Whether the member is there, if only as null. */
    boolean has(String name) {
        return object.has(name);
    }

    /** Whether the member is there and not null. */
    boolean gives(String name) {
        return object.hasNonNull(name);
    }

    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw wrong(name, "is missing. Give it as a text");
        }
        return text;
    }

    @Nullable
    String textOrNull(String name) {
        return gives(name) ? checkedText(name, object.get(name)) : null;
    }

    boolean flag(String name) {
        JsonNode node = object.get(name);
        if (node == null || !node.isBoolean()) {
            throw wrong(name, "must be true or false");
        }
        return node.booleanValue();
    }

    boolean flag(String name, boolean otherwise) {
        return gives(name) ? flag(name) : otherwise;
    }

    @Nullable
    Long wholeOrNull(String name) {
        if (!gives(name)) {
            return null;
        }
        JsonNode node = object.get(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong(name, "must be a whole number");
        }
        return node.longValue();
    }

    int smallWhole(String name, int otherwise) {
        Long whole = wholeOrNull(name);
        if (whole != null && (whole > Integer.MAX_VALUE || whole < Integer.MIN_VALUE)) {
            throw wrong(name, "is out of range");
        }
        return whole == null ? otherwise : whole.intValue();
    }

    /** Empty if the member is not there or null. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (gives(name)) {
            JsonNode node = object.get(name);
            if (!node.isArray()) {
                throw wrong(name, LIST_OF_TEXTS);
            }
            for (JsonNode element : node) {
                if (!element.isTextual()) {
                    throw wrong(name, LIST_OF_TEXTS);
                }
                texts.add(checkedText(name, element));
            }
        }
        return texts;
    }

    /** An empty text is none, as null is. */
    @Nullable
    Instant timeOrNull(String name, Times times, Times.Day day) {
        String text = textOrNull(name);
        return text == null || text.isBlank() ? null : times.read(name, text, day);
    }

    private static String checkedText(String name, JsonNode node) {
        if (!node.isTextual()) {
            throw wrong(name, "must be a text");
        }
        String text = node.textValue();
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw wrong(name, "contains half a character (an unpaired surrogate)");
        }
        return text;
    }

    private static Refusal wrong(String name, String how) {
        return new Refusal(Problem.invalid(name, "\"" + name + "\" " + how + "."));
    }

    private static byte[] read(Context ctx) {
        try {
            byte[] bytes = ctx.req().getInputStream().readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new Refusal(Problem.bodyTooLarge(
                        "The body is larger than " + MOST + " bytes. Send less, in several calls if need be."));
            }
            return bytes;
        } catch (IOException e) {
            throw new Refusal(Problem.malformedBody("The body did not arrive whole. Send it again."));
        }
    }
}
