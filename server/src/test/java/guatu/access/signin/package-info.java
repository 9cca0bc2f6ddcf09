@org.jspecify.annotations.NullMarked
package guatu.access.signin;
