@org.jspecify.annotations.NullMarked
package guatu.rollup;
