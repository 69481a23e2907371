package app.fingerpost.transfer;

import app.fingerpost.link.Rejected;
import app.fingerpost.manage.RightOfWay;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The links of a JSON file as rows: objects in an array (chhoto-url), one behind the other (golink), or in an array inside of
 * an object, as lists are answered by the APIs of Kutt ({@code data}) and Shlink ({@code shortUrls.data}). Their keys are the
 * columns. Rows are counted, for a file may have all of them in one line.
 */
final class JsonText implements Rows {
    private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);
    private static final int BYTE_ORDER_MARK = 3;
    /** Bytes that are looked at for where the text begins. */
    private static final int LOOK_AHEAD = 1024;
    /** How deep in objects an array of links is looked for. */
    private static final int DEPTH = 2;

    private final List<Map<String, String>> links = new ArrayList<>();
    private final List<String> header;

    /** Reads all of it: which columns there are, only the last link may tell. */
    JsonText(BufferedInputStream bytes, RightOfWay redirects) {
        Consumer<JsonNode> add = redirects.between(link -> links.add(texts(link)));
        try (MappingIterator<JsonNode> values = JSON.readValues(bytes)) {
            while (values.hasNextValue()) {
                addAll(values.nextValue(), DEPTH, add);
            }
        } catch (JsonProcessingException e) {
            throw Rejected.invalid(
                    "file",
                    "json-broken",
                    "The file cannot be read as JSON from line {0} on. Export it once more and import that, or choose a"
                            + " CSV file.",
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> names = new LinkedHashSet<>();
        links.forEach(link -> names.addAll(link.keySet()));
        this.header = List.copyOf(names);
        if (!Columns.areEnough(header)) {
            throw Rejected.invalid(
                    "file",
                    "json-no-links",
                    "No links with a long URL and a short code were found in the JSON. Choose a file as golink, Kutt,"
                            + " Shlink or chhoto-url give it, or a CSV file.");
        }
    }

    /** Whether a file is JSON, by its first character; leaves the reader where it was. */
    static boolean begins(BufferedInputStream bytes) {
        try {
            bytes.mark(LOOK_AHEAD);
            int first = bytes.read();
            if (first == 0xEF) {
                bytes.skipNBytes(BYTE_ORDER_MARK - 1);
                first = bytes.read();
            }
            for (int looked = BYTE_ORDER_MARK + 1; looked < LOOK_AHEAD && first >= 0 && first <= ' '; looked++) {
                first = bytes.read();
            }
            bytes.reset();
            return first == '{' || first == '[';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static void addAll(JsonNode node, int depth, Consumer<JsonNode> add) {
        if (node.isArray()) {
            node.forEach(one -> addAll(one, depth, add));
        } else if (Columns.nameTarget(names(node))) {
            add.accept(node);
        } else if (depth > 0) {
            node.forEach(inner -> {
                if (inner.isContainerNode()) {
                    addAll(inner, depth - 1, add);
                }
            });
        }
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Map<String, String> texts(JsonNode link) {
        Map<String, String> texts = new LinkedHashMap<>();
        link.properties().forEach(field -> texts.put(field.getKey(), text(field.getValue())));
        // Shlink has the dates and the maximum of a link in here.
        link.path("meta").properties().forEach(field -> texts.putIfAbsent(field.getKey(), text(field.getValue())));
        return texts;
    }

    private static String text(JsonNode value) {
        if (value.isNull() || value.isObject()) {
            return "";
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("|"))
                : value.asText();
    }
}
