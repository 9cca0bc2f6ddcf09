@org.jspecify.annotations.NullMarked
package guatu.kernel;
