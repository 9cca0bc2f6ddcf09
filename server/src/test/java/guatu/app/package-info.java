@org.jspecify.annotations.NullMarked
package guatu.app;
