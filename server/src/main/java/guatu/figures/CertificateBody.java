package guatu.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import guatu.figures.FigureSource.Backing;
import guatu.kernel.ClusterCode;
import guatu.kernel.IndicatorCode;
import guatu.kernel.IndustryCode;
import guatu.kernel.KnownTime;
import guatu.kernel.ParkCode;
import guatu.kernel.Period;
import guatu.kernel.Quantity;
import guatu.kernel.RegionCode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes a figure as canonical text: JSON without spaces, members in a fixed order, amounts as plain decimals. The
/// same
/// figure always gives the same text, and so the same hash.
@Component
class CertificateBody {

    private final JsonMapper json;

    CertificateBody(JsonMapper json) {
        this.json = json;
    }

    String write(Figure figure, Backing backing) {
        var query = figure.query();
        var body = new LinkedHashMap<String, Object>();
        body.put("indicator", query.indicator().value());
        body.put("rule", figure.ruleVersion());
        body.put("region", query.scope().region().value());
        query.scope().park().ifPresent(park -> body.put("park", park.value()));
        query.scope().industry().ifPresent(industry -> body.put("industry", industry.value()));
        query.scope().cluster().ifPresent(cluster -> body.put("cluster", cluster.value()));
        body.put("period", query.period().toString());
        body.put("known", query.knownAt().value());
        body.put("provinceOnly", query.provinceOnly());
        body.put("state", figure.state().name());
        figure.value().ifPresent(value -> body.put("value", text(value)));
        figure.base().ifPresent(base -> body.put("base", text(base)));
        body.put("parts", figure.parts().stream().map(CertificateBody::part).toList());
        body.put("received", figure.coverage().received());
        body.put("expected", figure.coverage().expected());
        body.put("byLevel", new TreeMap<>(figure.coverage().byLevel()));
        body.put("members", backing.members());
        body.put("membersSha256", backing.sha256());
        return json.writeValueAsString(body);
    }

    /// The question that a certificate answers.
    FigureQuery query(String body) {
        var tree = json.readTree(body);
        return new FigureQuery(
                IndicatorCode.of(tree.get("indicator").asString()),
                new FigureScope(
                        RegionCode.of(tree.get("region").asString()),
                        read(tree, "park", ParkCode::of),
                        read(tree, "industry", IndustryCode::of),
                        read(tree, "cluster", ClusterCode::of)),
                Period.of(tree.get("period").asString()),
                new KnownTime(tree.get("known").asLong()),
                tree.get("provinceOnly").asBoolean());
    }

    JsonNode tree(String body) {
        return json.readTree(body);
    }

    static String hash(String body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> part(Figure.Part part) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("code", part.code());
        entry.put("amount", text(part.quantity()));
        return entry;
    }

    private static String text(Quantity quantity) {
        return quantity.toString();
    }

    private static <T> Optional<T> read(JsonNode tree, String member, Function<String, T> of) {
        return Optional.ofNullable(tree.get(member)).map(node -> of.apply(node.asString()));
    }
}
