# The state of the recovery region and its key. It lies there, since it is needed when home is not to be reached. Roles belong
# to the account: prod's serve both regions, under prod's external id.
environment = "prod-recovery"
account_id  = "333333333333"
region      = "eu-west-1"

atlantis_role_arn = "arn:aws:iam::444444444444:role/fareline-atlantis"
