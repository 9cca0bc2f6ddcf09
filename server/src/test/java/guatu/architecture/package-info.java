@org.jspecify.annotations.NullMarked
package guatu.architecture;
