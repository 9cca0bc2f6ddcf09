@org.jspecify.annotations.NullMarked
package guatu.platform;
