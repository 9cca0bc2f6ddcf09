package guatu.catalog;

/// A code with its names, as lists show it.
public record Label(String code, String nameZh, String nameEn) {}
