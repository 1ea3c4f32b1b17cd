# Whatever disk is made in this region is encrypted by our key, those of the StorageClass too, which names none.
resource "aws_ebs_encryption_by_default" "this" {
  enabled = true
}

resource "aws_ebs_default_kms_key" "this" {
  key_arn = var.keys.data
}

resource "aws_iam_service_linked_role" "this" {
  for_each = var.service_linked_roles

  aws_service_name = each.value
}

# Autoscaling starts the nodes, and so opens their disks. The key's policy need not know of it.
resource "aws_kms_grant" "autoscaling" {
  name              = "${var.name}-nodes"
  key_id            = var.keys.data
  grantee_principal = "arn:aws:iam::${var.account_id}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"

  operations = [
    "CreateGrant",
    "Decrypt",
    "DescribeKey",
    "Encrypt",
    "GenerateDataKey",
    "GenerateDataKeyWithoutPlaintext",
    "ReEncryptFrom",
    "ReEncryptTo",
  ]

  depends_on = [aws_iam_service_linked_role.this]
}
