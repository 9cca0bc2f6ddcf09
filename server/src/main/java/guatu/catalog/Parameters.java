package guatu.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Thresholds, bounds and weights of the rules: dated, with their sources.
@Service
public class Parameters {

    private final Codes codes;
    private final CodeWriteRepository writer;

    Parameters(Codes codes, CodeWriteRepository writer) {
        this.codes = codes;
        this.writer = writer;
    }

    /// The parameter that holds on a day.
    ///
    /// @throws ParameterMissing when none does: a defect of the pack
    public Parameter get(String code, LocalDate at) {
        return codes.now().parameter(code, at).orElseThrow(() -> new ParameterMissing(code, at));
    }

    /// The parameter that holds on a day, if there is one: for days that people name.
    public Optional<Parameter> find(String code, LocalDate at) {
        return codes.now().parameter(code, at);
    }

    /// All parameters of all times.
    public List<Parameter> list() {
        return codes.now().parameters().values().stream().flatMap(List::stream).toList();
    }

    /// Puts parameters in place of those with the same code and first day, or adds them.
    @Transactional
    public void replace(List<Parameter> parameters) {
        writer.parameters(Map.of(
                "code", texts(parameters, Parameter::code),
                "value", texts(parameters, parameter -> parameter.value().toPlainString()),
                "unit", texts(parameters, Parameter::unit),
                "valid_from",
                        texts(parameters, parameter -> parameter.validFrom().toString()),
                "valid_to", texts(parameters, parameter -> Dated.text(parameter.validTo())),
                "name_zh", texts(parameters, Parameter::nameZh),
                "name_en", texts(parameters, Parameter::nameEn),
                "tag", texts(parameters, Parameter::tag),
                "source", texts(parameters, Parameter::source)));
        codes.reload();
    }

    private static String[] texts(List<Parameter> parameters, Function<Parameter, String> member) {
        return parameters.stream().map(member).toArray(String[]::new);
    }
}
