/// What the web, JSON and the database need to know of the kernel: problems, text forms.
@ApplicationModule(displayName = "Platform", allowedDependencies = "kernel")
@NullMarked
package guatu.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
