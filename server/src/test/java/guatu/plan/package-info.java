@org.jspecify.annotations.NullMarked
package guatu.plan;
