# The bucket to which home's states are copied, and its key. Roles belong to the account: prod's serve both regions, under prod's
# external id.
environment = "prod-recovery"
account_id  = "333333333333"
region      = "eu-west-1"

atlantis_role_arn = "arn:aws:iam::444444444444:role/fareline-atlantis"
