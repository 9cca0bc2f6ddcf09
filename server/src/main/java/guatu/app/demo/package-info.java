/// The demo province: enterprises, filings and planted errors drawn from a seed, and the loader that puts them into the
/// rooms. Nothing in it is real; every name begins with 演示.
@NullMarked
package guatu.app.demo;

import org.jspecify.annotations.NullMarked;
