package guatu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One door of the HTTP interface, as the committed description has it. Whoever tests all doors reads them from there,
/// so that a new one is tried too, or fails the test until somebody has decided on it.
///
/// @param variables names in the path
/// @param query names of query parameters
/// @param body what a request carries: a sample, as JSON reads it
public record HttpDoor(
        String method, String path, List<String> variables, List<String> query, Optional<Object> body, boolean upload) {

    private static final Path DOCUMENT = Path.of("../web/openapi.json");

    /// Texts of the kernel's types, by the names under which they travel: the description says only that they are
    /// texts.
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("creditCode", "91630000226593742J"),
            Map.entry("creditCodes", "91630000226593742J"),
            Map.entry("region", "632801"),
            Map.entry("park", "P02"),
            Map.entry("industry", "2613"),
            Map.entry("indicator", "GROSS_OUTPUT"),
            Map.entry("form", "B204-1"),
            Map.entry("month", "2025-10"),
            Map.entry("period", "2025-C10"));

    /// All doors, in the order of their paths.
    public static List<HttpDoor> all() throws IOException {
        var document = JsonMapper.shared().readTree(Files.readString(DOCUMENT));
        var doors = new ArrayList<HttpDoor>();
        for (var path : document.get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                doors.add(door(
                        document,
                        method.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey(),
                        method.getValue()));
            }
        }
        return doors;
    }

    private static HttpDoor door(JsonNode document, String method, String path, JsonNode operation) {
        var variables = new ArrayList<String>();
        var query = new ArrayList<String>();
        for (var parameter : operation.path("parameters")) {
            var name = parameter.get("name").asString();
            if (parameter.get("in").asString().equals("path")) {
                variables.add(name);
            } else if (reference(parameter.get("schema"))
                    .filter("FigureRequest"::equals)
                    .isPresent()) {
                resolve(document, parameter.get("schema"))
                        .get("properties")
                        .properties()
                        .forEach(property -> query.add(property.getKey()));
            } else {
                query.add(name);
            }
        }
        var content = operation.path("requestBody").path("content");
        var json = Optional.ofNullable(content.get("application/json"));
        return new HttpDoor(
                method,
                path,
                List.copyOf(variables),
                List.copyOf(query),
                json.map(body -> sample(document, "", body.get("schema"))),
                content.has("multipart/form-data"));
    }

    /// `GET /api/wall`.
    public String name() {
        return method + " " + path;
    }

    /// Whether it changes nothing.
    public boolean reads() {
        return method.equals("GET");
    }

    /// The path with its variables filled in.
    public String filled(Map<String, String> values) {
        var filled = path;
        for (var variable : variables) {
            filled = filled.replace("{" + variable + "}", values.getOrDefault(variable, "1"));
        }
        return filled;
    }

    private static Object sample(JsonNode document, String name, JsonNode schema) {
        var described = resolve(document, schema);
        if (described.has("enum")) {
            return described.get("enum").get(0).asString();
        }
        return switch (described.path("type").asString("object")) {
            case "string" ->
                switch (described.path("format").asString("")) {
                    case "date" -> "2025-10-01";
                    case "date-time" -> "2025-11-20T00:00:00Z";
                    default -> TEXTS.getOrDefault(name, "x");
                };
            case "integer", "number" -> 1;
            case "boolean" -> true;
            case "array" -> List.of(sample(document, name, described.get("items")));
            default -> members(document, described);
        };
    }

    private static Object members(JsonNode document, JsonNode described) {
        var members = new TreeMap<String, Object>();
        for (var property : described.path("properties").properties()) {
            members.put(property.getKey(), sample(document, property.getKey(), property.getValue()));
        }
        if (members.isEmpty() && described.has("additionalProperties")) {
            members.put("x", sample(document, "", described.get("additionalProperties")));
        }
        return new LinkedHashMap<>(members);
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        return reference(schema)
                .map(name -> document.get("components").get("schemas").get(name))
                .orElse(schema);
    }

    private static Optional<String> reference(JsonNode schema) {
        return Optional.ofNullable(schema.get("$ref"))
                .map(reference -> reference.asString().replace("#/components/schemas/", ""));
    }
}
