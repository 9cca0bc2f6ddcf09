@org.jspecify.annotations.NullMarked
package guatu.reporting;
