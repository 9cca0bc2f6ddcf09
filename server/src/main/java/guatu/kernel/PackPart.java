package guatu.kernel;

import java.nio.file.Path;
import java.util.List;

/// The part of a plan pack that one room reads. Each room with pack data has one; the app checks and loads them in the
/// order of the floors.
public interface PackPart {

    /// What is read, in the words of the office, such as `行业、区划与园区代码`.
    String title();

    /// Lower parts are loaded first: codes before forms, forms before targets.
    int order();

    /// Every mistake in the part's files, each at `file.csv:line` with what to do; empty when it can be loaded.
    List<Finding> check(Path pack);

    /// Loads the part into the database, set-wise; loading the same pack again changes nothing.
    ///
    /// @throws Refusal when [#check] has blocking findings
    void load(Path pack);
}
