-- People may say something coarse of themselves beside their answers, so that figures can be told apart by it. It stands
-- with the answer and nowhere else: no list of people is needed, and none is made.
-- One number per attribute of the contract, in its order: the place of a category, or -1 for what nobody wished to say.

ALTER TABLE answer ADD attributes smallint[] NOT NULL DEFAULT '{}';

ALTER TABLE contract ADD CHECK (cardinality(cut_attributes) <= 7);
