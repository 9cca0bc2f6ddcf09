package guatu.catalog;

/// Where an enterprise belongs, in slots.
record Place(int region, int park, int industry) {}
