@org.jspecify.annotations.NullMarked
package guatu.wall;
