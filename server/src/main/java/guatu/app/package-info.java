/// Start-up, configuration, the embedded database, the command line, the demo province.
@ApplicationModule(displayName = "App")
@NullMarked
package guatu.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
