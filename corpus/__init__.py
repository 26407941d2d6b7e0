"""What a document is: the model, the errors, the protocols between the rooms, the words and the samples."""
