@org.jspecify.annotations.NullMarked
package guatu.figures;
