package app.fingerpost.transfer;

import app.fingerpost.link.Rejected;
import app.fingerpost.manage.RightOfWay;
import app.fingerpost.transfer.Columns.Field;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The links of a JSON file as rows: objects in an array (chhoto-url), one behind the other (golink), or in an array inside of
 * an object, as lists are answered by the APIs of Kutt ({@code data}) and Shlink ({@code shortUrls.data}). Their keys are the
 * columns, and their texts are written as in a table. Rows are counted, for a file may have all of them in one line.
 */
final class JsonText implements Rows {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Tables whose names stand in brackets begin otherwise. */
    private static final Pattern BEGINNING = Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*[{\\[\\]])");

    /** The header of a file that has none, and no links either. */
    private static final List<String> NO_LINKS = List.of("Long URL", "Short code");

    /** What a link of our own API calls its redirect status; elsewhere it is often something else. */
    private static final String STATUS = "status";

    private static final Pattern REDIRECT = Pattern.compile("30[1278]");

    /** How deep in a value links are looked for. */
    private static final int DEPTH = 3;

    private final List<Map<String, String>> links = new ArrayList<>();
    private final List<String> header;

    /** Reads all of it: which columns there are, only the last link may tell. A list inside an object is read at once. */
    JsonText(Letters letters, RightOfWay redirects) {
        boolean empty = true;
        Consumer<JsonNode> add = redirects.between(link -> links.add(texts(link)));
        try (JsonParser json = JSON.createParser(letters)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    JsonNode value = json.readValueAsTree();
                    if (!isEmptyPage(value)) {
                        addOne(value, DEPTH, add);
                        empty = false;
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw Rejected.invalid(
                    "file",
                    "json-broken",
                    "The file cannot be read as JSON from line {0} on. Export it once more and import that, or choose a"
                            + " CSV file.",
                    e.getLocation() == null
                            ? "1"
                            : Integer.toString(e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> names = new LinkedHashSet<>();
        links.forEach(link -> names.addAll(link.keySet()));
        this.header = empty ? NO_LINKS : List.copyOf(names);
        if (!Columns.areEnough(header)) {
            throw Rejected.invalid(
                    "file",
                    "json-no-links",
                    "No links with a long URL and a short code were found in the JSON. Choose a file as golink, Kutt,"
                            + " Shlink or chhoto-url give it, or a CSV file.");
        }
    }

    /** Whether a file that begins like this is JSON, by the first two characters that count. */
    static boolean begins(String text) {
        return BEGINNING.matcher(text).lookingAt();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public void forEachRow(Taker taker) {
        for (int at = 0; at < links.size(); at++) {
            Map<String, String> link = links.get(at);
            taker.take(
                    at + 1,
                    header.stream().map(name -> link.getOrDefault(name, "")).toList());
        }
    }

    /** The links in a value; an object that is none and has none is a row too, to be refused. */
    private static boolean addOne(JsonNode value, int depth, Consumer<JsonNode> add) {
        boolean found = addAll(value, depth, add);
        if (!found && value.isObject()) {
            add.accept(value);
        }
        return value.isObject();
    }

    /** As the APIs of Kutt and Shlink answer where there are no links. */
    private static boolean isEmptyPage(JsonNode value) {
        return Stream.of("/data", "/shortUrls/data").map(value::at).anyMatch(list -> list.isArray() && list.isEmpty());
    }

    private static boolean addAll(JsonNode node, int depth, Consumer<JsonNode> add) {
        if (Columns.name(Field.TARGET, names(node))) {
            add.accept(node);
            return true;
        }
        boolean found = false;
        if (depth > 0) {
            for (JsonNode inner : node) {
                found |= node.isArray() ? addOne(inner, depth - 1, add) : addAll(inner, depth - 1, add);
            }
        }
        return found;
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Map<String, String> texts(JsonNode link) {
        Map<String, String> texts = new LinkedHashMap<>();
        link.properties().forEach(field -> texts.put(field.getKey(), text(field.getValue())));
        // Shlink has the dates and the maximum of a link in here.
        link.path("meta").properties().forEach(field -> texts.putIfAbsent(field.getKey(), text(field.getValue())));
        String status = texts.getOrDefault(STATUS, "");
        if (REDIRECT.matcher(status).matches() && !Columns.name(Field.STATUS, List.copyOf(texts.keySet()))) {
            texts.put("redirectStatus", status);
        }
        return texts;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            Stream<JsonNode> each = StreamSupport.stream(value.spliterator(), false);
            return Columns.defused(each.map(JsonNode::asText).collect(Collectors.joining(",")));
        }
        return value.isObject() || value.isNull() ? "" : Columns.defused(value.asText());
    }
}
