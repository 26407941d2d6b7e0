"""What the API answers: English field names, slugs for closed vocabularies, Vietnamese labels beside them."""
