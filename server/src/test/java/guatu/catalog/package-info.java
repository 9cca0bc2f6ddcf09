@org.jspecify.annotations.NullMarked
package guatu.catalog;
